const piece = 'flood '.repeat(10_000);
const more = () => {
  while (process.stdout.write(piece));
  process.stdout.once('drain', more);
};
more();
