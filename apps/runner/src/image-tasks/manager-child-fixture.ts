import { startManagerProcess } from './manager-process-fixture.ts';
import type { ProcessSettings } from './manager-process-fixture.ts';

/** An image manager in a process of its own: node manager-child-fixture.ts <its settings as JSON>. It ends by being killed. */
await startManagerProcess(JSON.parse(process.argv[2] ?? '') as ProcessSettings);
