/** The guide's functional areas and a few others. The tenant shows the rest in English. */
export const functionalAreas = {
  'Customer Accounts': '顧客勘定',
  System: 'システム',
  Staffing: '人員配置',
  'Supplier Accounts': '仕入先勘定',
};
