import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

interface Props {
  /** From top to bottom. */
  names: readonly string[];
  /** `colour` is one of the page's, e.g. `--jade`. */
  series: readonly { name: string; values: readonly number[]; colour: string }[];
  stacked?: boolean;
  /** Says what is drawn; the figures themselves are in the table twin. */
  label: string;
}

/** Lying bars, so that names of departments have room; the figure stands on each. */
export function BarsChart({ names, series, stacked, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // A screen that looks again every half a minute draws anew only what is another.
  const drawn = JSON.stringify({ names, series, stacked });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const what = JSON.parse(drawn) as Pick<Props, 'names' | 'series' | 'stacked'>;
    const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const text = { color: colour('--ink2'), fontFamily: getComputedStyle(element).fontFamily, fontSize: size * 0.9 };
    const wide = Math.min(size * 9, element.clientWidth * 0.4);
    const sums = what.names.map((_, at) => what.series.reduce((all, { values }) => all + (values[at] ?? 0), 0));
    // A part too narrow for its figure goes without: the table has it.
    const least = Math.max(1, Math.max(...sums) * 0.1);
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      legend: { right: 0, top: 0, textStyle: text, itemWidth: size, itemHeight: size * 0.7, selectedMode: false },
      grid: { left: wide + size * 0.6, right: size * 2.5, top: size * 2, bottom: size * 0.4 },
      xAxis: { type: 'value', show: false, min: 0 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: what.names,
        axisLabel: { ...text, width: wide, overflow: 'truncate', interval: 0 },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('--line-strong') } },
      },
      series: what.series.map((one) => ({
        type: 'bar',
        name: one.name,
        data: one.values,
        barMaxWidth: size * 1.3,
        ...(what.stacked ? { stack: 'all' } : {}),
        itemStyle: { color: colour(one.colour) },
        label: {
          show: true,
          position: what.stacked ? 'inside' : 'right',
          ...text,
          color: what.stacked ? colour('--card') : colour('--ink'),
          fontWeight: 'bold',
          formatter: ({ value }: { value: unknown }) => (what.stacked && Number(value) < least ? '' : String(value)),
        },
      })),
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(element);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [drawn]);
  return <div ref={box} className="chart glance-chart" role="img" aria-label={label} />;
}
