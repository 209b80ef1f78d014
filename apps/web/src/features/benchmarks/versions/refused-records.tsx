import { FormError } from '../../../components/ui/form.tsx';
import { errorBody, explainError } from '../../../lib/explain-error.ts';

/** Why a file cannot be imported: a sentence for each record that is wrong. */
export function RefusedRecords({ error }: { error: unknown }) {
  if (error === null) return <FormError>{undefined}</FormError>;
  const { issues = [] } = errorBody(error);
  if (issues.length < 2) return <FormError>{explainError(error)}</FormError>;
  return (
    <div role="alert" className="grid gap-2 rounded-md border border-bad/50 bg-bad/10 px-3 py-2 text-sm">
      <p className="font-medium">The file cannot be imported. Nothing was stored.</p>
      <ul aria-label="What is wrong" className="figures grid list-disc gap-1 pl-5">
        {issues.map(({ path, message }) => (
          <li key={path} className="wrap-anywhere">
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
