/** What becomes of files that list people; `distinct`: counted, and duplicates with them. */
export type PeopleUse = 'unread' | 'counted' | 'distinct' | 'listed';
