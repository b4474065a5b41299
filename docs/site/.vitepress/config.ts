import { defineConfig, type MarkdownRenderer } from 'vitepress';
import { chapters } from './chapters.ts';

type Language = 'zh' | 'en';

/** The sidebar of one language: the same chapters in the same order, so the switch of language keeps the reader's place. */
const sidebar = (language: Language) => {
  const root = language === 'zh' ? '' : '/en';
  return chapters.map((it) => ({
    text: it[language],
    items: it.pages.map((page) => ({ text: page[language], link: `${root}/${page.path}` })),
  }));
};

const nav = (language: Language) => {
  const root = language === 'zh' ? '' : '/en';
  const [first] = chapters;
  return [
    { text: language === 'zh' ? '开始' : 'Start', link: `${root}/${first?.pages[0]?.path ?? ''}` },
    { text: language === 'zh' ? '接口' : 'API', link: `${root}/reference/api` },
    { text: language === 'zh' ? '设置' : 'Settings', link: `${root}/reference/settings` },
  ];
};

const HAN = /[\p{Script=Han}，。；：、！？（）]/u;

/** A line break in the source between two Chinese characters is no space on the page. */
function joinChinese(md: MarkdownRenderer) {
  md.renderer.rules.softbreak = (tokens, at) => {
    const before = tokens[at - 1]?.content.at(-1) ?? '';
    const after = tokens[at + 1]?.content.at(0) ?? '';
    return HAN.test(before) && HAN.test(after) ? '' : '\n';
  };
}

/** `npm run docs` shows the site, `npm run docs:build` writes it; a dead link fails the build. */
export default defineConfig({
  title: '舒心就医 Shuxin',
  cleanUrls: true,
  // Pictures are made by the tests and kept once, beside the README that shows them too.
  vite: { publicDir: '../screenshots', build: { chunkSizeWarningLimit: 1500 } },
  markdown: { config: joinChinese },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        locales: {
          root: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                noResultsText: '没有找到',
                resetButtonTitle: '清空',
                footer: { selectText: '打开', navigateText: '上下', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
    outline: { level: [2, 3] },
  },
  locales: {
    root: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '开放的医院就医体验平台',
      themeConfig: {
        nav: nav('zh'),
        sidebar: sidebar('zh'),
        outline: { label: '本页内容', level: [2, 3] },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '深浅',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
      },
    },
    en: {
      label: 'English',
      lang: 'en',
      description: 'The open patient-experience platform for hospitals',
      themeConfig: { nav: nav('en'), sidebar: sidebar('en') },
    },
  },
});
