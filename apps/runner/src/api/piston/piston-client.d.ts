/** The client comes without types. */
declare module 'piston-client' {
  type Stage = {
    signal: string | null;
    stdout: string;
    stderr: string;
    code: number | null;
    output: string;
    message: string | null;
    status: string | null;
  };
  type Result = { run: Stage; compile?: Stage; language: string; version: string; message?: string };
  type Config = {
    language?: string;
    version?: string;
    files?: { name?: string; content: string; encoding?: string }[];
    stdin?: string;
    args?: string[];
    runTimeout?: number;
    compileTimeout?: number;
  };
  type Client = {
    runtimes(): Promise<unknown>;
    execute(config: Config): Promise<Result>;
    execute(language: string, code: string, config?: Config): Promise<Result>;
  };

  export function piston(options: { server: string }): Client;
}
