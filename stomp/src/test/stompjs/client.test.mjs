// What a browser's client sees of the endpoint. Run by StompJsTest with the endpoint's address: URL=ws://... node --test
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Client, Versions } from '@stomp/stompjs';
import { WebSocket } from 'ws';

Object.assign(globalThis, { WebSocket });

const within = { timeout: 20000 };
const clients = [];

function client(options = {}) {
  const defaults = { brokerURL: process.env.URL, reconnectDelay: 0, heartbeatIncoming: 0, heartbeatOutgoing: 0 };
  clients.push(new Client({ ...defaults, ...options }));
  return clients.at(-1);
}

afterEach(() => Promise.all(clients.splice(0).map((it) => it.deactivate({ force: true }))));

function connected(it) {
  return new Promise((resolve, reject) => {
    it.onConnect = resolve;
    it.onStompError = (frame) => reject(new Error(frame.headers.message));
    it.activate();
  });
}

function receipt(it, id, action) {
  return new Promise((resolve) => {
    it.watchForReceipt(id, resolve);
    action({ receipt: id });
  });
}

for (const version of ['1.0', '1.1', '1.2']) {
  test(`a message goes round in version ${version}`, within, async () => {
    const it = client({ stompVersions: new Versions([version]) });
    const frame = await connected(it);
    assert.equal(frame.headers.version, version);
    const destination = `/topic/round-${version}`;
    const got = new Promise((resolve) => it.subscribe(destination, resolve));
    // This client escapes in 1.2 only, and reads an escaped backslash before a 'c' wrongly.
    const note = version === '1.2' ? 'a:b\\x\ny' : 'plain';
    it.publish({ destination, body: 'très bien \u{1F600}', headers: { note } });
    const message = await got;
    assert.equal(message.body, 'très bien \u{1F600}');
    assert.equal(message.headers.note, note);
    });
}

test('a thousand messages arrive in order', within, async () => {
  const it = client();
  await connected(it);
  const bodies = [];
  const all = new Promise((resolve) => {
    it.subscribe('/topic/order', (message) => bodies.push(Number(message.body)) === 1000 && resolve());
  });
  for (let i = 0; i < 1000; i++) it.publish({ destination: '/topic/order', body: String(i) });
  await all;
  assert.deepEqual(bodies, [...Array(1000).keys()]);
});

test('a binary body with NULs stays whole', within, async () => {
  const it = client();
  await connected(it);
  const got = new Promise((resolve) => it.subscribe('/topic/binary', resolve));
  const binaryBody = Uint8Array.from({ length: 256 }, (_, i) => i);
  it.publish({ destination: '/topic/binary', binaryBody, headers: { 'content-type': 'application/octet-stream' } });
  assert.deepEqual([...(await got).binaryBody], [...binaryBody]);
});

test('a frame in several WebSocket messages is put together', within, async () => {
  const it = client({ splitLargeFrames: true, maxWebSocketChunkSize: 256 });
  await connected(it);
  const got = new Promise((resolve) => it.subscribe('/topic/chunks', resolve));
  it.publish({ destination: '/topic/chunks', body: 'x'.repeat(5000) });
  assert.equal((await got).body.length, 5000);
});

test('what was missed is replayed after the last id', within, async () => {
  const it = client();
  await connected(it);
  const ids = [];
  await new Promise((resolve) => {
    it.subscribe('/replay', (message) => ids.push(message.headers['last-id']) === 3 && resolve(), { 'last-id': '2' });
  });
  assert.deepEqual(ids, ['3', '4', '5']);
});

test('receipts come for subscribe, send, unsubscribe and disconnect', within, async () => {
  const it = client();
  await connected(it);
  let subscription;
  await receipt(it, 'subscribed', (headers) => (subscription = it.subscribe('/topic/receipts', () => {}, headers)));
  await receipt(it, 'sent', (headers) => it.publish({ destination: '/topic/receipts', body: '', headers }));
  await receipt(it, 'unsubscribed', (headers) => subscription.unsubscribe(headers));
  await new Promise((resolve) => ((it.onDisconnect = resolve), it.deactivate()));
});

test('messages are acknowledged, and a transaction is sent at its commit', within, async () => {
  const it = client();
  await connected(it);
  const got = [];
  const both = new Promise((resolve) => {
    it.subscribe('/topic/tx', (message) => (message.ack(), got.push(message.body) === 2 && resolve()), { ack: 'client' });
  });
  const aborted = it.begin();
  it.publish({ destination: '/topic/tx', body: 'never', headers: { transaction: aborted.id } });
  aborted.abort();
  const tx = it.begin();
  it.publish({ destination: '/topic/tx', body: 'second', headers: { transaction: tx.id } });
  it.publish({ destination: '/topic/tx', body: 'first' });
  tx.commit();
  await both;
  assert.deepEqual(got, ['first', 'second']);
});

test('heart-beats keep a quiet connection alive both ways', within, async () => {
  const it = client({ heartbeatIncoming: 500, heartbeatOutgoing: 500 });
  await connected(it);
  let lost = false;
  it.onWebSocketClose = () => (lost = true);
  it.onHeartbeatLost = () => (lost = true);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  assert.equal(lost, false);
});

test('a refused log-in is an ERROR and a close', within, async () => {
  const it = client({ connectHeaders: { login: 'guest', passcode: 'wrong' } });
  const closed = new Promise((resolve) => (it.onWebSocketClose = resolve));
  await assert.rejects(connected(it), /Wrong login or passcode/);
  assert.equal((await closed).code, 1008);
});

test('a refused subscription is an ERROR and a close', within, async () => {
  const it = client();
  await connected(it);
  const error = new Promise((resolve) => (it.onStompError = resolve));
  const closed = new Promise((resolve) => (it.onWebSocketClose = resolve));
  it.subscribe('/private/others', () => {}, { receipt: 'r1' });
  assert.equal((await error).headers['receipt-id'], 'r1');
  assert.equal((await closed).code, 1008);
});
