/**
 * SQL: lease time in milliseconds. It is the database's own clock, the one that all processes share; its first value stands in for it where a
 * test has one, and is NULL everywhere else.
 */
export const LEASE_NOW = 'COALESCE(?, CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED))';
