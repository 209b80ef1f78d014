import type { EngineFacts } from './docker-engine.ts';
import { ok, warning, problem } from './finding.ts';
import type { Finding } from './finding.ts';

type Info = EngineFacts['info'];

const GVISOR_RUNTIME = 'runsc';

/** What the engine can do to keep submissions in. */
export function examineConfinement(info: Info): Finding[] {
  return [limits(info), seccomp(info), appArmor(info), userNamespaces(info), gvisor(info)];
}

function limits(info: Info): Finding {
  const subject = 'Limits';
  const missing = [
    ...(info.MemoryLimit ? [] : ['memory']),
    ...(info.SwapLimit ? [] : ['swap']),
    ...(info.PidsLimit ? [] : ['processes']),
  ];
  if (missing.length === 0)
    return ok(
      subject,
      `The kernel enforces limits of memory, swap and processes (cgroup v${info.CgroupVersion ?? '1'}).`,
    );
  return problem(
    subject,
    `The kernel does not enforce limits of: ${missing.join(', ')}.`,
    'Boot with cgroup v2, or with cgroup_enable=memory swapaccount=1 on the kernel command line.',
  );
}

function seccomp({ SecurityOptions }: Info): Finding {
  const subject = 'System call filter';
  if (SecurityOptions.some((option) => option.startsWith('name=seccomp')))
    return ok(subject, 'The engine filters system calls (seccomp).');
  return problem(
    subject,
    'The engine cannot filter system calls (seccomp).',
    'Use a kernel with CONFIG_SECCOMP_FILTER and an engine that was built with seccomp.',
  );
}

function appArmor({ SecurityOptions }: Info): Finding {
  const subject = 'AppArmor';
  if (SecurityOptions.some((option) => option.startsWith('name=apparmor')))
    return ok(subject, 'The kernel confines containers with AppArmor.');
  return warning(
    subject,
    'The kernel has no AppArmor: one layer less around each sandbox.',
    'Use a distribution whose kernel has it (Debian, Ubuntu), and load security/apparmor-crucible-sandbox. It is no must.',
  );
}

function userNamespaces({ SecurityOptions }: Info): Finding {
  const subject = 'User namespaces';
  const has = SecurityOptions.some((option) => /^name=(userns|rootless)/.test(option));
  if (has) return ok(subject, 'Root in a container is nobody on the machine.');
  return warning(
    subject,
    'Users in containers have the same numbers as on the machine.',
    'Set "userns-remap": "default" in /etc/docker/daemon.json and restart Docker (SECURITY.md). It is no must: sandboxes never run as root.',
  );
}

function gvisor({ Runtimes }: Info): Finding {
  const subject = 'gVisor';
  if (GVISOR_RUNTIME in Runtimes)
    return ok(subject, 'The engine has gVisor: isolation "gvisor" can be asked for.');
  return warning(
    subject,
    'The engine has no gVisor: isolation "gvisor" is not available.',
    'Install runsc (on Debian: sudo apt-get install runsc), register it as a runtime in /etc/docker/daemon.json with "runtimeArgs": ["--platform=ptrace", "--network=none"], and reload Docker.',
  );
}
