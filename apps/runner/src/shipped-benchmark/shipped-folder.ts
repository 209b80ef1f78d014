/** Where the benchmark lies that the project ships. */
export const SHIPPED_FOLDER = new URL('../../../../benchmarks/crucible-basics/', import.meta.url);
