// Values that are equal to little, and compare with much.
exports.f = (n) => [NaN, Infinity, -0, null, undefined, '', [], {}][n % 8];
