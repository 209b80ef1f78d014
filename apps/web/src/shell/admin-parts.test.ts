import { describe, expect, it } from 'vitest';
import { currentPart } from './admin-parts.ts';

describe('currentPart', () => {
  it.each([
    ['/admin', 'Overview'],
    ['/admin/images', 'Images'],
    ['/admin/images/tasks/itk_1', 'Images'],
    ['/admin/imagesque', 'Overview'],
    ['/account', undefined],
  ])('%s belongs to %s', (path, text) => expect(currentPart(path)?.text).toBe(text));
});
