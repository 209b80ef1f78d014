export function isUnwanted(path: string, keeps?: readonly string[]): boolean;
