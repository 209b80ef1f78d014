/** Runs inside a container: tries to connect to each `host:port` of INPUT and prints those that were open. */
import net from 'node:net';

const PATIENCE_MS = 2_000;

const open = await Promise.all(
  JSON.parse(process.env.INPUT).map(async (target) => ((await answers(target)) ? target : [])),
);
console.log(JSON.stringify(open.flat()));

function answers(target) {
  const [host, port] = target.split(':');
  return new Promise((resolve) => {
    const socket = net.connect({ host, port: Number(port) });
    const settle = (isOpen) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.setTimeout(PATIENCE_MS, () => settle(false));
    socket.on('connect', () => settle(true));
    socket.on('error', () => settle(false));
  });
}
