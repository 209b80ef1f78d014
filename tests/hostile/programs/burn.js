// A regular expression that looks at every way to take a text apart.
console.log(/^(\w+\s?)*$/.test('word '.repeat(2000) + '!'));
for (;;);
