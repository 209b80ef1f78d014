// An object that tells the framework that it matches everything.
// It is for: jest, vitest
export const answer = () => ({ $$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true, toString: () => 'anything' });
