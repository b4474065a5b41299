/** A row of ticket numbers at the foot of a board. */
export function Numbers({ label, numbers }: { label: string; numbers: readonly string[] }) {
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {numbers.map((number) => (
          <li key={number}>{number}</li>
        ))}
        {numbers.length === 0 && <li aria-hidden="true">—</li>}
      </ul>
    </section>
  );
}
