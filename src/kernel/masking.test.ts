import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskAddress, maskCard, maskDocument, maskName, maskPhone } from '#kernel/masking.ts';

test.each([
  ['张三', '张*'],
  ['测试甲', '测*甲'],
  ['演示患者一', '演***一'],
  ['欧阳测试', '欧**试'],
  ['张', '*'],
  ['John Smith', 'J***'],
  ['', ''],
])('the name %s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test('a rare character of two code units is one letter', () => {
  expect(maskName('张𠮷')).toBe('张*');
  expect(maskName('𠮷小明')).toBe('𠮷*明');
});

test.each([
  ['33010119900101123X', '330***********123X'],
  ['330101900101123', '330********1123'],
  ['E12345678', 'E*****678'],
  ['H12345678', 'H*****678'],
  ['1234567', '*****67'],
  ['12', '**'],
])('the document %s is shown as %s', (number, shown) => {
  expect(maskDocument(number)).toBe(shown);
});

test.each([
  ['13812341234', '138****1234'],
  ['138 1234 1234', '138****1234'],
  ['+8613812341234', '138****1234'],
  ['10000000001', '100****0001'],
  ['0571-88881234', '****1234'],
  ['12345', '*****'],
])('the phone %s is shown as %s', (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown);
});

test.each([
  ['浙江省杭州市西湖区文三路1号', '浙江省杭州市西湖区****'],
  ['北京市朝阳区建国路88号', '北京市朝阳区****'],
  ['浙江省义乌市稠城街道1号', '浙江省义乌市****'],
  ['内蒙古自治区锡林郭勒盟东乌珠穆沁旗1号', '内蒙古自治区锡林郭勒盟东乌珠穆沁旗****'],
  ['浙江省杭州市文三路阳光小区3幢', '浙江省杭州市****'],
  ['杭州市阳光小区3幢', '杭州市****'],
  ['文三路1号', '****'],
  ['', ''],
])('the address %s is shown down to its district', (address, shown) => {
  expect(maskAddress(address)).toBe(shown);
});

test('of a card only the last four digits are shown', () => {
  expect(maskCard('6222 0000 0000 1234')).toBe('****1234');
  expect(maskCard('1234567')).toBe('*******');
});

test('no mask ever shows the whole value', () => {
  const digits = fc.stringMatching(/^\d{3,20}$/);
  fc.assert(
    fc.property(digits, (value) => {
      for (const mask of [maskDocument, maskPhone, maskCard]) expect(mask(value)).toContain('**');
    }),
  );
  fc.assert(fc.property(fc.stringMatching(/^[一-龥]{2,6}$/), (name) => void expect(maskName(name)).toContain('*')));
});
