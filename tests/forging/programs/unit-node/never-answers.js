// Returns a promise that is never kept, and one that is another thing each time.
export const answer = () => ({ then: () => undefined });
