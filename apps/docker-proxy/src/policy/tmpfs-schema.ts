import { z } from 'zod';

const OPTIONS =
  /^rw,nosuid,nodev,exec,size=([1-9]\d{0,14}),nr_inodes=([1-9]\d{0,8}),uid=10001,gid=10001,mode=0700$/;

/** The two folders that a sandbox can write to, each with its size and its number of files. */
export function tmpfsSchema(limits: { workspaceBytes: number; inodes: number }) {
  const options = z.string().transform((text, context) => {
    const found = OPTIONS.exec(text);
    const [sizeBytes, inodes] = [Number(found?.[1]), Number(found?.[2])];
    if (found !== null && sizeBytes <= limits.workspaceBytes && inodes <= limits.inodes) {
      return `rw,nosuid,nodev,exec,size=${sizeBytes},nr_inodes=${inodes},uid=10001,gid=10001,mode=0700`;
    }
    context.addIssue('not the options of a sandbox');
    return z.NEVER;
  });
  return z.strictObject({ '/workspace': options, '/tmp': options });
}
