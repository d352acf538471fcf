interface Words {
  readonly zh: string
  readonly en: string
}

interface Entity {
  readonly title: Words
  /** What a clue says of the identity where there is no grade; undefined where there is one. */
  readonly ungraded?: Words
}

/** What a clue may be about. Only persons and firms have an identity grade (SEMANTICS 7.4). */
export const entities = {
  person: { title: { zh: '自然人', en: 'person' } },
  firm: { title: { zh: '企业', en: 'firm' } },
  'person-or-firm': { title: { zh: '自然人或企业', en: 'person or firm' } },
  name: {
    title: { zh: '登记名称', en: 'name as registered' },
    ungraded: {
      zh: '按登记名称归并，未核对是否同一主体',
      en: 'counted by the name as registered; whether it is one party was not checked',
    },
  },
  case: {
    title: { zh: '案件', en: 'case' },
    ungraded: {
      zh: '主体为案件，不评定身份等级',
      en: 'the subject is a case; identities are not graded',
    },
  },
  network: {
    title: { zh: '关联网络', en: 'network' },
    ungraded: {
      zh: '主体为关联网络，不评定身份等级；各成员须分别核对身份',
      en: 'the subject is a network; its members are to be identified one by one',
    },
  },
  account: {
    title: { zh: '账户', en: 'account' },
    ungraded: {
      zh: '主体为账户，不评定身份等级；户主身份须另行核对',
      en: 'the subject is an account; its holder is to be identified',
    },
  },
  object: {
    title: { zh: '物品或场所', en: 'object or place' },
    ungraded: {
      zh: '主体为物品或场所，不评定身份等级；所有人、使用人须另行核对',
      en: 'the subject is an object or a place; who owns or uses it is to be identified',
    },
  },
  unit: {
    title: { zh: '单位', en: 'unit' },
    ungraded: {
      zh: '主体为单位，不评定身份等级',
      en: 'the subject is a unit; identities are not graded',
    },
  },
} as const satisfies Record<string, Entity>

/** What a clue is about, by the name that models write. */
export type EntityName = keyof typeof entities

export const entityNames = Object.keys(entities) as [EntityName, ...EntityName[]]

/** The entities that have an identity grade. */
export const gradedEntities = entityNames.filter((name) => !('ungraded' in entities[name]))

/** What a clue says where identities are not graded; undefined where they are. */
export const ungradedWords = (name: EntityName): Words | undefined => {
  const entity: Entity = entities[name]
  return entity.ungraded
}
