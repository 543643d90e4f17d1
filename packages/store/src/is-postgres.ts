/** Whether an address is that of a PostgreSQL database, and not the name of a file. */
export const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url)
