/** What a client asked, and how many requests there were by then. */
export type ChatRequest = {
  number: number;
  model: string;
  messages: { role: string; content: string }[];
  temperature?: number;
  top_p?: number;
  max_tokens?: number;
};

/** How the server treats one request: what comes first of status, raw, huge and says. */
export type Conduct = {
  afterMs?: number;
  status?: number;
  message?: string;
  headers?: Readonly<Record<string, string>>;
  /** Instead of JSON. */
  raw?: string;
  isHuge?: boolean;
  /** The model's answer. */
  says?: string;
};

export type ModelServer = {
  /** With its port. */
  host: string;
  baseUrl: string;
  requests: ChatRequest[];
  /** How many requests were answered at once. */
  mostUnderWay(): number;
  conduct(how: (request: ChatRequest) => Conduct): void;
  close(): Promise<void>;
};
