import { Resvg } from '@resvg/resvg-js';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ReportChart } from '../../../domain/reports/report.ts';
import { COLOURS, FAMILY, FONT } from './font.ts';

use([BarChart, GridComponent, SVGRenderer]);

export interface Picture {
  png: Buffer;
  width: number;
  height: number;
}

const WIDTH = 640;

/** Lying bars with their counts; its figures stand in the tables beside it. */
export function drawChart({ bars }: ReportChart): Picture {
  const height = 40 + bars.length * 34;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: FAMILY },
      grid: { left: 180, right: 50, top: 10, bottom: 30 },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => name),
        axisLabel: { color: '#1d2b27', fontSize: 14 },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 22,
          data: bars.map(({ value, tone }) => ({ value, itemStyle: { color: COLOURS[tone] } })),
          label: { show: true, position: 'right', color: '#1d2b27', fontSize: 14 },
        },
      ],
    });
    const font = { fontFiles: [FONT], loadSystemFonts: false, defaultFontFamily: FAMILY };
    const image = new Resvg(chart.renderToSVGString(), { font, fitTo: { mode: 'width', value: WIDTH * 2 } });
    return { png: Buffer.from(image.render().asPng()), width: WIDTH, height };
  } finally {
    chart.dispose();
  }
}
