const NUL = '\u0000';

interface Frame {
  command: string;
  headers: Record<string, string>;
}

function parse(text: string): Frame {
  const [command = '', ...lines] = text.split('\n\n')[0]!.split('\n');
  return {
    command,
    headers: Object.fromEntries(lines.map((line) => line.split(/:(.*)/s).slice(0, 2) as [string, string])),
  };
}

function frame(command: string, headers: Record<string, string>, body = ''): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`);
  return `${[command, ...lines].join('\n')}\n\n${body}${NUL}`;
}

/** The server's end of one STOMP connection, as little of it as the pages need. */
export class StompPeer {
  readonly subscribed: Frame['headers'][] = [];
  private readonly send: (text: string) => void;

  constructor(send: (text: string) => void) {
    this.send = send;
  }

  receive(text: string) {
    const { command, headers } = parse(text.trimStart());
    if (command === 'CONNECT' || command === 'STOMP')
      this.send(frame('CONNECTED', { version: '1.2', 'heart-beat': '0,0' }));
    if (command === 'SUBSCRIBE') this.subscribed.push(headers);
  }

  tell(destination: string, id: string, body: unknown, more: Frame['headers'] = {}) {
    for (const subscription of this.subscribed.filter((each) => each.destination === destination)) {
      const headers = {
        destination,
        subscription: subscription.id!,
        'message-id': id,
        'last-id': id,
        ...more,
      };
      this.send(frame('MESSAGE', headers, JSON.stringify(body)));
    }
  }
}
