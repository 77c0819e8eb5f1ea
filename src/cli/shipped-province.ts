/** The province of which the program holds the list. */
export const PROVINCE = 'Tỉnh Quảng Ngãi';
