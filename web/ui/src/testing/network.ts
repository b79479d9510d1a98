import { ws } from 'msw';
import { setupServer } from 'msw/node';

import { handlersFor } from './mocks/handlers';
import { StompPeer } from './mocks/stomp-peer';
import { World } from './mocks/world';

export const network = setupServer();

const socket = ws.link('ws://localhost:3000/ws');

/** A world of its own for a test: its HTTP, and its STOMP with every connection that the page opened. */
export function newWorld() {
  const world = new World();
  const peers: StompPeer[] = [];
  const connections: { close: () => void }[] = [];
  world.tell = (...message) => peers.at(-1)?.tell(...message);
  network.use(
    ...handlersFor(world),
    socket.addEventListener('connection', ({ client }) => {
      const peer = new StompPeer((text) => client.send(text));
      peers.push(peer);
      connections.push({ close: () => client.close() });
      client.addEventListener('message', ({ data }) => typeof data === 'string' && peer.receive(data));
    }),
  );
  return { world, peers, dropConnection: () => connections.at(-1)?.close() };
}
