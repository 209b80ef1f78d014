/** How many pairs are how alike; the heights are by the logarithm, since most pairs have little in common. */
export function SimilarityHistogram({ histogram }: { histogram: readonly number[] }) {
  const most = Math.max(1, ...histogram.map((count) => Math.log1p(count)));
  const described = histogram.flatMap((count, index) =>
    count === 0 ? [] : [`${count} between ${index * 5} and ${index * 5 + 5} percent`],
  );
  return (
    <div role="img" aria-label={`How alike pairs are: ${described.join(', ') || 'there are none'}`}>
      <div className="flex h-20 items-end gap-px">
        {histogram.map((count, index) => (
          <span
            key={index}
            title={`${index * 5}–${index * 5 + 5} %: ${count} pairs`}
            style={{ height: `${(Math.log1p(count) / most) * 100}%` }}
            className="min-h-px flex-1 rounded-t-sm bg-accent-fill"
          />
        ))}
      </div>
      <div className="figures flex justify-between text-xs text-muted">
        <span>0 %</span>
        <span>50 %</span>
        <span>100 %</span>
      </div>
    </div>
  );
}
