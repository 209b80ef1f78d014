'use client';

import type { AssignmentTest } from '@crucible/contracts/assignment-test';
import { FunctionForm } from './function-form.tsx';
import { IoForm } from './io-form.tsx';
import { CheckerForm, InteractiveForm } from './program-form.tsx';
import { StaticForm } from './static-form.tsx';
import { StyleForm } from './style-form.tsx';
import { UnitForm } from './unit-form.tsx';

type KindFormProps = {
  test: AssignmentTest;
  onChange: (test: AssignmentTest) => void;
  issue: (field: string) => string | undefined;
};

/** What tests of one kind alone have. */
export function KindForm({ test, ...props }: KindFormProps) {
  switch (test.kind) {
    case 'io':
      return <IoForm test={test} {...props} />;
    case 'checker':
      return <CheckerForm test={test} {...props} />;
    case 'interactive':
      return <InteractiveForm test={test} {...props} />;
    case 'function':
      return <FunctionForm test={test} {...props} />;
    case 'unit':
      return <UnitForm test={test} {...props} />;
    case 'static':
      return <StaticForm test={test} {...props} />;
    case 'style':
      return <StyleForm test={test} {...props} />;
  }
}
