/** In the page, with its session: `method` and `body` as given, the answer's JSON. */
export async function callApi(page, path, body) {
  const answer = await page.evaluate(
    async ([path, body]) => {
      const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1];
      const headers = {
        'Content-Type': 'application/json',
        ...(token && { 'X-XSRF-TOKEN': decodeURIComponent(token) }),
      };
      const sent = body ? { method: 'POST', headers, body: JSON.stringify(body) } : {};
      const response = await fetch(path, sent);
      return { status: response.status, text: await response.text() };
    },
    [path, body],
  );
  if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text);
}

/** A customer whom nobody knows yet. */
export function registration(name, lists) {
  const first = (list) => lists[list][0].code;
  return {
    name,
    industry: first('industry'),
    size: first('size'),
    source: first('source'),
    firstContactOn: new Date().toISOString().slice(0, 10),
    initialNeed: '产线扩建，需要两条检测线',
    confirmedNotDuplicate: true,
    contacts: [
      {
        name: '何洁',
        title: '采购经理',
        phone: `137${String(Date.now()).slice(-8)}`,
        email: 'he.jie@example.com',
      },
    ],
  };
}
