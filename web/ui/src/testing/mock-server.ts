import { getResponse } from 'msw';
import { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ViteDevServer } from 'vite';
import { type WebSocket, WebSocketServer } from 'ws';

import { handlersFor } from './mocks/handlers';
import { StompPeer } from './mocks/stomp-peer';
import { World } from './mocks/world';

const HOST = 'http://localhost';

async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? Buffer.concat(chunks) : null;
}

async function answer(world: World, incoming: IncomingMessage, outgoing: ServerResponse) {
  const { method, headers, url = '/' } = incoming;
  const type = headers['content-type'];
  const request = new Request(HOST + url, {
    method,
    headers: type ? { 'content-type': type } : {},
    body: await bodyOf(incoming),
  });
  const response = (await getResponse(handlersFor(world), request)) ?? new Response(null, { status: 404 });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function serveStomp(world: World, server: ViteDevServer) {
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'v12.stomp' });
  const peers = new Set<StompPeer>();
  world.tell = (...message) => peers.forEach((peer) => peer.tell(...message));
  sockets.on('connection', (socket: WebSocket) => {
    const peer = new StompPeer((text) => socket.send(text));
    peers.add(peer);
    socket.on('message', (data) => peer.receive((data as Buffer).toString()));
    socket.on('close', () => peers.delete(peer));
  });
  server.httpServer?.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url !== '/ws') return;
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
}

/** `npm run mock`: the development server answers for itself, from the same handlers that the tests use. */
export function attachMockServer(server: ViteDevServer) {
  const world = new World();
  serveStomp(world, server);
  server.middlewares.use((request, response, next) => {
    if (!request.url?.startsWith('/api/')) return next();
    answer(world, request, response).catch(next);
  });
}
