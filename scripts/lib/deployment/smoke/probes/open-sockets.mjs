/** Runs inside a container: tries to connect to each socket of INPUT and prints those that were open. */
import net from 'node:net';

const open = await Promise.all(
  JSON.parse(process.env.INPUT).map(async (path) => ((await answers(path)) ? path : [])),
);
console.log(JSON.stringify(open.flat()));

function answers(path) {
  return new Promise((resolve) => {
    const socket = net.connect({ path });
    const settle = (isOpen) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.on('connect', () => settle(true));
    socket.on('error', () => settle(false));
  });
}
