/**
 * What clauses give in English alone, in the other languages: names of parties and offices as the United Nations writes
 * them, and the few sentences of the agreements that come with the program. What stands in the clauses themselves goes before.
 */
import type { Language } from './languages.ts';

type Others = Readonly<Record<Exclude<Language, 'en'>, string>>;

const NAMES: Readonly<Record<string, Others>> = {
  'United Nations': {
    fr: 'Organisation des Nations Unies',
    es: 'Naciones Unidas',
    ru: 'Организация Объединенных Наций',
    zh: '联合国',
    ar: 'الأمم المتحدة',
  },
  'International Organization for Migration': {
    fr: 'Organisation internationale pour les migrations',
    es: 'Organización Internacional para las Migraciones',
    ru: 'Международная организация по миграции',
    zh: '国际移民组织',
    ar: 'المنظمة الدولية للهجرة',
  },
  'International Seabed Authority': {
    fr: 'Autorité internationale des fonds marins',
    es: 'Autoridad Internacional de los Fondos Marinos',
    ru: 'Международный орган по морскому дну',
    zh: '国际海底管理局',
    ar: 'السلطة الدولية لقاع البحار',
  },
  'Organisation for the Prohibition of Chemical Weapons': {
    fr: 'Organisation pour l’interdiction des armes chimiques',
    es: 'Organización para la Prohibición de las Armas Químicas',
    ru: 'Организация по запрещению химического оружия',
    zh: '禁止化学武器组织',
    ar: 'منظمة حظر الأسلحة الكيميائية',
  },
  'International Criminal Court': {
    fr: 'Cour pénale internationale',
    es: 'Corte Penal Internacional',
    ru: 'Международный уголовный суд',
    zh: '国际刑事法院',
    ar: 'المحكمة الجنائية الدولية',
  },
  'Universal Postal Union': {
    fr: 'Union postale universelle',
    es: 'Unión Postal Universal',
    ru: 'Всемирный почтовый союз',
    zh: '万国邮政联盟',
    ar: 'الاتحاد البريدي العالمي',
  },
  'General Assembly': {
    fr: 'Assemblée générale',
    es: 'Asamblea General',
    ru: 'Генеральная Ассамблея',
    zh: '大会',
    ar: 'الجمعية العامة',
  },
  'Secretary-General': {
    fr: 'Secrétaire général',
    es: 'Secretario General',
    ru: 'Генеральный секретарь',
    zh: '秘书长',
    ar: 'الأمين العام',
  },
  'Director General': {
    fr: 'Directeur général',
    es: 'Director General',
    ru: 'Генеральный директор',
    zh: '总干事',
    ar: 'المدير العام',
  },
  'Director-General': {
    fr: 'Directeur général',
    es: 'Director General',
    ru: 'Генеральный директор',
    zh: '总干事',
    ar: 'المدير العام',
  },
  'IOM Council': {
    fr: 'Conseil de l’OIM',
    es: 'Consejo de la OIM',
    ru: 'Совет МОМ',
    zh: '移民组织理事会',
    ar: 'مجلس المنظمة الدولية للهجرة',
  },
  Assembly: { fr: 'Assemblée', es: 'Asamblea', ru: 'Ассамблея', zh: '大会', ar: 'الجمعية' },
  'Assembly of States Parties': {
    fr: 'Assemblée des États Parties',
    es: 'Asamblea de los Estados Partes',
    ru: 'Ассамблея государств-участников',
    zh: '缔约国大会',
    ar: 'جمعية الدول الأطراف',
  },
  'Conference of the States Parties': {
    fr: 'Conférence des États parties',
    es: 'Conferencia de los Estados Partes',
    ru: 'Конференция государств-участников',
    zh: '缔约国大会',
    ar: 'مؤتمر الدول الأطراف',
  },
  'President of the Court': {
    fr: 'Président de la Cour',
    es: 'Presidente de la Corte',
    ru: 'Председатель Суда',
    zh: '法院院长',
    ar: 'رئيس المحكمة',
  },
  'Universal Postal Congress': {
    fr: 'Congrès postal universel',
    es: 'Congreso Postal Universal',
    ru: 'Всемирный почтовый конгресс',
    zh: '万国邮政大会',
    ar: 'المؤتمر البريدي العالمي',
  },
  'Director of the International Bureau': {
    fr: 'Directeur du Bureau international',
    es: 'Director de la Oficina Internacional',
    ru: 'Директор Международного бюро',
    zh: '国际局局长',
    ar: 'مدير المكتب الدولي',
  },
  'Universal Postal Convention of 1947 enters into force': {
    fr: 'Entrée en vigueur de la Convention postale universelle de 1947',
    es: 'Entrada en vigor del Convenio Postal Universal de 1947',
    ru: 'Вступление в силу Всемирной почтовой конвенции 1947 года',
    zh: '1947年《万国邮政公约》生效',
    ar: 'بدء نفاذ الاتفاقية البريدية العالمية لعام 1947',
  },
  "The 1996 agreement's own final clauses are not at hand; entry into force upon signature is assumed.": {
    fr: 'Les clauses finales de l’accord de 1996 ne sont pas disponibles ; il est supposé être entré en vigueur à la signature.',
    es: 'No se dispone de las cláusulas finales del acuerdo de 1996; se supone que entró en vigor con la firma.',
    ru: 'Заключительных положений соглашения 1996 года нет в наличии; предполагается, что оно вступило в силу при подписании.',
    zh: '手头没有1996年协定本身的最后条款；假定其于签署时生效。',
    ar: 'الأحكام الختامية لاتفاق عام 1996 غير متاحة؛ ويُفترض أن نفاذه بدأ عند التوقيع.',
  },
};

/** A name in a language, where it is one of those known; else undefined. */
export function knownName(english: string | undefined, language: Language): string | undefined {
  if (english === undefined || language === 'en' || !Object.hasOwn(NAMES, english)) return undefined;
  return NAMES[english]?.[language];
}
