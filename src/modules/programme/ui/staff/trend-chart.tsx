import { BarChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, GridComponent, MarkLineComponent, SVGRenderer]);

interface Props {
  points: { name: string; value: number | null }[];
  unit: string;
  decimals: number;
  /** Top of the axis. */
  end: number;
  target: number | null;
  targetName: string;
  /** Says what is drawn; the figures themselves are in the table twin. */
  label: string;
}

/** Bars with the figure on each and the target as a line. Colours are those of the page. */
export function TrendChart({ points, unit, decimals, end, target, targetName, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const text = { color: colour('--ink2'), fontFamily: getComputedStyle(element).fontFamily, fontSize: size * 0.9 };
    const roomy = element.clientWidth > points.length * size * 5;
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      grid: {
        left: size,
        right: target === null ? size : size * 5,
        top: size * 2.2,
        bottom: size * 2,
        containLabel: false,
      },
      xAxis: {
        type: 'category',
        data: points.map((point) => point.name),
        // Where not every name has its room some are left out; the table twin has them all.
        axisLabel: { ...text, interval: roomy ? 0 : 'auto', overflow: 'break', width: size * 5 },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('--line-strong') } },
      },
      yAxis: { type: 'value', show: false, min: 0, max: end },
      series: [
        {
          type: 'bar',
          data: points.map((point) => point.value),
          barMaxWidth: size * 3.5,
          itemStyle: { color: colour('--jade'), borderRadius: [6, 6, 0, 0] },
          label: {
            show: true,
            position: 'top',
            ...text,
            color: colour('--ink'),
            fontWeight: 'bold',
            formatter: ({ value }: { value: unknown }) =>
              typeof value === 'number' ? `${value.toFixed(decimals)} ${unit}` : '',
          },
          ...(target === null
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  data: [{ yAxis: target }],
                  lineStyle: { color: colour('--ink'), type: 'dashed' },
                  label: { ...text, formatter: `${targetName} ${target}` },
                },
              }),
        },
      ],
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(element);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [points, unit, decimals, end, target, targetName]);
  return <div ref={box} className="chart" role="img" aria-label={label} />;
}
