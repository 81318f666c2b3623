/** A name as the lists are searched by it: in one case, whatever the script. */
export const searchName = (name: string | null): string => name?.toLowerCase() ?? '';
