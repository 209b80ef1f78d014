import { z } from 'zod';

/** What separates a sandbox from the machine: `standard` is a container, `gvisor` one whose kernel is gVisor's. */
export const IsolationSchema = z.enum(['standard', 'gvisor']);
export type Isolation = z.infer<typeof IsolationSchema>;

/** What can be asked for: `best` is the strictest level that there is. */
export const RequestedIsolationSchema = z.enum(['standard', 'gvisor', 'best']);
export type RequestedIsolation = z.infer<typeof RequestedIsolationSchema>;
