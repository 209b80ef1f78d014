'use client';

import type { Section } from '@crucible/contracts/course';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { countOf } from '../../lib/count-of.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { SectionForm } from './section-form.tsx';
import { usePeopleChanged } from './use-people-changed.ts';

type SectionsPanelProps = { courseId: string; mayChange: boolean };

/** The parts that a course is divided into, as tutorials. */
export function SectionsPanel({ courseId, mayChange }: SectionsPanelProps) {
  const trpc = useTRPC();
  const sections = useQuery(trpc.coursePeople.sections.queryOptions({ courseId }));
  const { changed, refused } = usePeopleChanged();
  const [renaming, setRenaming] = useState<string>();
  const [doomed, setDoomed] = useState<Section>();
  const create = useMutation(trpc.coursePeople.createSection.mutationOptions({ onSuccess: changed }));
  const rename = useMutation(trpc.coursePeople.renameSection.mutationOptions({ onSuccess: changed }));
  const remove = useMutation(
    trpc.coursePeople.deleteSection.mutationOptions({
      onError: refused,
      onSuccess: async () => {
        setDoomed(undefined);
        await changed();
      },
    }),
  );

  return (
    <div className="grid max-w-xl gap-4">
      <QueryView query={sections} what="the sections">
        {(list) => (
          <ul aria-label="Sections" className="grid rounded-xl border border-line bg-surface empty:hidden">
            {list.map((section) => (
              <li key={section.id} className="border-b border-line px-4 py-2 last:border-b-0">
                {renaming === section.id ? (
                  <SectionForm
                    label={`Rename ${section.name}`}
                    name={section.name}
                    submit="Rename"
                    onSave={async (name) => {
                      await rename.mutateAsync({ courseId, sectionId: section.id, name });
                      setRenaming(undefined);
                    }}
                    onCancel={() => setRenaming(undefined)}
                  />
                ) : (
                  <div className="flex items-center gap-2">
                    <span className="min-w-0 flex-1 text-sm font-medium wrap-anywhere">{section.name}</span>
                    <span className="figures text-xs text-muted">
                      {countOf(section.memberCount, 'person', 'people')}
                    </span>
                    {mayChange && (
                      <>
                        <IconButton
                          label={`Rename ${section.name}`}
                          hint="Rename"
                          icon={Pencil}
                          onClick={() => setRenaming(section.id)}
                        />
                        <IconButton
                          label={`Delete ${section.name}`}
                          hint="Delete"
                          icon={Trash2}
                          onClick={() => setDoomed(section)}
                        />
                      </>
                    )}
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {sections.data?.length === 0 && (
        <p className="text-sm text-muted">
          The course is not divided. Sections have their own extensions, and the gradebook can be filtered by
          them.
        </p>
      )}
      {mayChange && (
        <SectionForm
          label="New section"
          name=""
          submit="Add the section"
          onSave={async (name) => {
            await create.mutateAsync({ courseId, name });
          }}
        />
      )}
      <ConfirmDialog
        open={doomed !== undefined}
        onOpenChange={() => setDoomed(undefined)}
        title={`Delete ${doomed?.name ?? ''}?`}
        description="Its people stay in the course, without a section."
        confirm="Delete"
        danger
        busy={remove.isPending}
        onConfirm={() => doomed && remove.mutate({ courseId, sectionId: doomed.id })}
      />
    </div>
  );
}
