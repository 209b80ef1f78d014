export function packageClosure(modules: string, names: string[]): string[];
