/**
 * What becomes of files that list people; `checked`: counted, and those that are not of learners too;
 * `distinct`: counted, and duplicates with them.
 */
export type PeopleUse = 'unread' | 'counted' | 'checked' | 'distinct' | 'listed';
