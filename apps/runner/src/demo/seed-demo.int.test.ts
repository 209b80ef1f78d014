import { expect, it } from 'vitest';
import { openBrowser } from '../accounts/auth-client-fixture.ts';
import { startTestApi } from '../api/api-fixture.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people.ts';

it('fills an empty installation: everybody can sign in, and is in the course', async () => {
  const api = await startTestApi({ seedsDemo: true });
  try {
    for (const { email, role, name } of DEMO_PEOPLE) {
      const browser = openBrowser(api);
      await browser.post('/sign-in/email', { email, password: DEMO_PASSWORD });
      const visitor = browser.visitor();
      expect((await visitor.query('session.get')).data).toMatchObject({ role, name });
      if (role === 'admin') continue;
      expect((await visitor.query('courses.list', {})).text).toContain('CS101');
    }
    expect(await api.db.assignment.count({ where: { currentVersionId: { not: null } } })).toBe(1);
  } finally {
    await api.stop();
  }
});
