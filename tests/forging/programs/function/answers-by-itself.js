// Objects that answer differently each time that they are looked at.
exports.f = (n) =>
  [
    { toJSON: () => 0, valueOf: () => 0, [Symbol.toPrimitive]: () => 0 },
    new Proxy(
      {},
      {
        get: () => 0,
        ownKeys: () => ['value'],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 0 }),
      },
    ),
    new (class extends Array {
      [Symbol.iterator] = () => [0][Symbol.iterator]();
    })(),
    Object.create(null, { then: { value: (done) => done(0) } }),
  ][n % 4];
