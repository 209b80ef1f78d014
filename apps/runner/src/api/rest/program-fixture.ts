/** What a program got: the status, the headers, and the body as JSON, or null when it is none. */
export type Answer = { status: number; headers: Headers; text: string; body: Record<string, unknown> | null };

/** A program that knows the service by its address and a key, and nothing else. */
export type Program = {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** Sends exactly this. */
  send(path: string, init: RequestInit): Promise<Answer>;
};

export function createProgram(url: string, key: string): Program {
  const authorization = `Bearer ${key}`;
  const send = async (path: string, { headers, ...init }: RequestInit): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers: { authorization, ...(headers as Record<string, string> | undefined) },
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
  return {
    send,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    delete: (path) => send(path, { method: 'DELETE' }),
  };
}

function parsed(text: string): Answer['body'] {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
