// What a submission for the web would try: the cloud's metadata, the host, the world.
const net = require('node:net');
const dgram = require('node:dgram');

async function main() {
  for (const url of [
    'http://169.254.169.254/latest/meta-data/',
    'http://172.17.0.1:2375/version',
    'https://example.org/',
  ]) {
    try {
      const { status } = await fetch(url, { signal: AbortSignal.timeout(1500) });
      console.log('ALLOWED', url, status);
    } catch {
      console.log('refused', url);
    }
  }
  await new Promise((done) => {
    const socket = net.connect('/var/run/docker.sock');
    socket.on('connect', () => done(console.log('ALLOWED docker socket')));
    socket.on('error', () => done(console.log('refused docker socket')));
  });
  dgram.createSocket('udp4').send('x', 53, '8.8.8.8', (error) => {
    console.log(error ? 'refused datagram' : 'ALLOWED datagram');
    process.exit();
  });
}
main();
