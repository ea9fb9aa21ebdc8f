# 每页的框架
skip = 跳到正文
nav-label = 主导航
nav-languages = 语文
nav-trail = 当前位置
nav-register = 登记册
nav-glossary = 术语表
nav-made = 页面如何生成
nav-api = API
foot = 根据已登记行为，按最后条款的状态图计算得出。本页不替代文本本身。

# 日期
date-between = { $from }至{ $to }
date-since = { $date }
date-a-day-between = { $from }至{ $to }之间某日

# 引文
cite-article = 第{ $article }条
cite-paragraph = 第{ $article }条第{ $paragraph }款
cite-item = 第{ $article }条第{ $paragraph }款({ $item })项
cite-note = 说明第{ $paragraph }段
cite-resolution = 决议草案第{ $paragraph }段
cite-preamble = 序言
cite-preamble-council = 序言（理事会第{ $resolution }号决议）
cite-charter = 《联合国宪章》第{ $article }条
cite-vienna = 1986年《维也纳公约》第{ $article }条({ $item })项
cite-follows = 随协定而定
cite-implied = 由“须经核准”推知
cite-practice = 惯例

# 当事方与行为
both-parties = 双方
either-party = 任一方
act-by = { $noun }（{ $party }）
act-propose = 提议
    .words = { $organ }（{ $party }）提议
    .date = 书面提议的日期
    .evidence = 提出该提议的信函或照会
act-mandate = 授权
    .words = { $organ }（{ $party }）授权
    .date = 机关通过该请求的日期，不是文件报头上的日期
    .evidence = 决议或决定及其文号
act-agreeText = 议定案文
    .words = 双方议定案文
    .date = 工作谈判就草案结束的日期；仅知其界限的，填区间
    .evidence = 议定的草案，或载明谈判已完成的文件
act-submit = 提交
    .words = { $organ }（{ $party }）将草案提交机关
    .date = 将草案提交机关的说明或信函的日期
    .evidence = 提交文件及其文号（例如秘书长的说明）
act-approve = 核准
    .words = { $organ }（{ $party }）核准
    .date = 机关本身通过的日期，不是委员会通过的日期，也不是报头上的日期
    .evidence = 决议或决定，以及通过该决议的会议记录
act-reject = 拒绝核准
    .words = { $organ }（{ $party }）拒绝核准
    .date = 作出决定的日期
    .evidence = 决定或表决记录
act-defer = 推迟
    .words = { $organ }（{ $party }）推迟决定
    .date = 决定推迟的日期
    .evidence = 决定或会议记录
act-notify = 书面通知
    .words = { $organ }（{ $party }）发出书面通知
    .date = 另一方收到通知的日期；仅知其界限的，填区间
    .evidence = 载明日期的信函或普通照会
act-sign = 签署
    .words = { $organ }（{ $party }）签署
    .date = 该项签署的日期；两项签署可有两个日期
    .evidence = 签署的原本、核证副本或关于签署的正式报告
act-reopen = 重开谈判
    .words = 双方重开谈判
    .date = 双方同意再次谈判的日期
    .evidence = 换函，或要求修改案文的决定
act-withdraw = 撤回
    .words = { $organ }（{ $party }）撤回
    .date = 通知另一方的日期
    .evidence = 放弃程序的信函
act-register = 登记
    .words = { $organ }（{ $party }）办理登记或归档备案
    .date = 登记或归档备案的日期；不产生任何效力
    .evidence = 登记证书或《条约汇编》中的记载
act-terminate = 终止
    .words = 双方合意终止
    .date = 双方同意终止生效的日期
    .evidence = 记录双方同意的文书
act-event = 外部事件
    .words = 外部事件：{ $name }
    .date = 事件本身的日期
    .evidence = 保存人或该组织本身的声明

# 一句话的状态
sentence-stop = 。
sentence-space = { "" }
sentence-superseded = 自{ $on }起由{ $by }取代（{ $cites }）
sentence-ended = { $on }随协定{ $by }终止（{ $cites }）
sentence-abandoned = 生效前由{ $by }于{ $on }放弃（{ $cites }）
sentence-terminated = { $on }经双方同意终止（{ $cites }）
sentence-lapsed = 因协定先行终止，于{ $on }失效（{ $cites }）
sentence-done = { $on }完成（{ $cites }）
sentence-wasInForce = ；此前自{ $since }起有效
sentence-knownToBoth = ，双方自{ $since }起知悉
sentence-inForce = 自{ $since }起生效（{ $cites }）
sentence-provisional = 自{ $since }起暂时适用（{ $cites }），尚未生效：
sentence-noticeOwed = ，尚非双方均知悉：{ $by }应发出书面通知
sentence-awaiting = 等待{ $what }
sentence-awaitingAgreement = 其所属协定生效
sentence-awaitingNothing = 之事已无可为
sentence-await =
    { $organ }{ $noun }（{ $cites }{ $maybe ->
        [1] ，可能已经发生
       *[0] { "" }
    }）
sentence-await-joint =
    双方{ $noun }（{ $cites }{ $maybe ->
        [1] ，可能已经发生
       *[0] { "" }
    }）
sentence-await-text =
    议定案文（{ $cites }{ $maybe ->
        [1] ，可能已经发生
       *[0] { "" }
    }）
sentence-await-event = 外部事件{ $organ }（{ $cites }）
sentence-office = { $party }{ $organ }
sentence-planned = ；预定{ $act }：{ $on }
sentence-assumption = 假设：{ $text }
sentence-findings = 有{ $count }项已登记行为不符合程序。

# 状态
state-initiation = 启动
state-proposal = 提议
state-negotiation = 谈判
state-approval = 核准
state-signature = 签署
state-submission = 提交
state-transmission = 转递
state-inForce = 生效
state-done = 完成
state-superseded = 被取代
state-terminated = 终止
state-ended = 结束
state-lapsed = 失效
state-abandoned = 放弃
kind-agreement = 协定
kind-amendment = 修正
kind-implementation = 执行

# 证据
grade-authentic = 作准文本
grade-certified = 核证副本
grade-official = 官方
grade-secondary = 间接来源
grade-inferred = 推断
grade-none = 无

# 两个时钟
clock-label = 某日的状况
clock-asOf = 截至
clock-knownAt = 依据登记截至
clock-show = 显示
clock-now = 今天的状况，依据全部登记。
clock-past = 不是今天的状况。
clock-today = 回到今天

# 状态页
status-past = 截至{ $asOf }的状况，依据截至{ $knownAt }的登记。这不是今天的状况。
chip-state = 阶段：{ $state }
chip-distance-inForce = 距生效：{ $of }项行为已完成{ $done }项
chip-distance-done = 距完成：{ $of }项行为已完成{ $done }项
chip-grade = 最弱的证据：{ $grade }
chip-known = 双方知悉：自{ $on }起
chip-unknown = 尚非双方均知悉
chip-ledger = 登记第{ $version }版
chart-link = 状态图
articles-link = 条文
relation-supersedes = 取代{ $others }。
relation-would-supersede = 生效后将取代{ $others }。
relation-supersededBy = 已由{ $other }取代。
relation-part = 属于{ $agreement }。
relation-prospect = 进行中的{ $other }（{ $of }项行为已完成{ $done }项）将取代之。
lanes-heading = 各方所处的位置
lanes-key = 圆形：{ $first }。方形：{ $second }。菱形：双方。实心：已发生；双线：现可进行；虚线：尚不可。
lanes-text = 这是第{ $n }份案文：就先前案文所作的行为不再计入。
lanes-planned = 预定：{ $on }
goal-reached = 已达到
goal-notReached = 尚未
goal-implementation = 已执行
distance-heading-inForce = 距生效
distance-heading-done = 距完成
distance-of = { $of }项中已有{ $done }项
distance-done = 已完成
distance-turn = 现可进行
distance-waits = 等待以上各项
distance-reached = 无所欠缺。
distance-lost = 已不能达到。
rests-heading = 依据
rests-none = 尚未生效，因此尚无依据。
parts-heading = 修正与执行
parts-none = 尚无修正或执行。
sections-heading = 程序中的行为
section-happened = 已发生
    .word = 已发生
    .rule = 已登记、符合程序次序并在该日计入的行为。
    .none = 尚未发生任何行为。
section-mayHaveHappened = 可能已发生
    .word = 可能已发生
    .rule = 已登记但其日期不能确定是否在该日结束前发生的行为。
    .none = 没有日期造成此种不确定。
section-planned = 预定
    .rule = 预期的行为。预定不是行为：它不改变可以发生什么。
    .none = 没有预定。
section-owed = 应为
    .word = 应为
    .rule = 因已发生其他行为而当事方必须采取的行为。
    .none = 没有应为的行为。
section-open = 现可进行
    .word = 现可进行
    .rule = 程序在该日接受的行为。
    .none = 现在不能进行任何行为。
section-notYet = 尚不可
    .word = 尚不可
    .rule = 须先有其他行为的行为；所列次序即可采取的次序。
    .none = 没有等待其他行为的行为。
section-closed = 不再可能
    .word = 已关闭
    .rule = 程序不再接受的行为，以及使之关闭的原因。
    .none = 没有已关闭的行为。
act-on = 登记日期：{ $on }
act-owed = 自{ $since }起应向{ $to }作出
act-owed-days = 自{ $since }起应向{ $to }作出：已{ $days }天
act-planned = 预定：{ $on }（{ $status }）
act-slipped = 迟{ $days }天
act-enter = 应填日期：{ $what }
act-proof = 证据：{ $what }
act-otherWays = 或以其他方式：
plan-expected = 预期
plan-confirmed = 已确认
plan-dropped = 已取消
plan-fulfilled = 已实现
plan-overdue = 逾期

# 理由
reason-missing = 须先：{ $act }（{ $cites }）
reason-missing-late = 须先：{ $act }（{ $cites }）；已登记为{ $on }，并不在先
reason-closed =
    自{ $on }起不再可能：{ $act }（{ $cites }）{ $again ->
        [1] ；重开谈判可使之再次可能
       *[0] { "" }
    }
reason-superseded = 由{ $by }取代，{ $on }
reason-agreementEnded = 随其协定终止，{ $on }
reason-agreementNotInForce = 协定未生效；只有生效的协定才能修正或执行
reason-agreementWasNotInForce = 协定在该日未生效（自{ $from }起生效）；只有生效的协定才能修正或执行（{ $cites }）
reason-alreadyOnRecord = 已经登记，{ $on }
reason-noOrder = 其他行为无论以何次序均不能使之可能
reason-noSuchAct = 程序中没有此行为：{ $act }
reason-displaced = 已登记且将不再符合：{ $act }，{ $on }

# 证据不足、不符与偏离
evidence-heading = 记录的欠缺
evidence-gaps = 薄弱证据
    .rule = 依据间接来源、推断或没有依据的行为，最弱者在先。
    .none = 每项行为都有官方或更好的证据。
evidence-findings = 不符合的行为
    .rule = 在后来的登记使之符合之前，不计入。
    .none = 每项已登记行为都符合程序。
evidence-departures = 偏离
    .rule = 记录与程序和预定的偏离之处。
    .none = 记录与程序和预定一致。
gap-closes = 可由以下补足：{ $what }
departure-noSuchAct = 程序中没有此行为：{ $act }，登记为{ $on }（{ $cites }）。
departure-notInForceThen = 其时协定未生效：{ $act }，{ $on }（{ $cites }）。
departure-notProvidedFor = 程序未规定或不再规定：{ $act }，{ $on }（{ $cites }）。
departure-firstMissing = 登记为{ $on }：{ $act }。须在先者未登记：{ $first }（{ $cites }）。
departure-firstLater = 登记为{ $on }：{ $act }。须在先者在后，{ $firstOn }：{ $first }（{ $cites }）。
departure-overdue = 预定{ $planned }，{ $days }天后仍在等待：{ $act }（{ $cites }）。
departure-earlier = 比预定（{ $planned }）早{ $days }天，{ $on }：{ $act }（{ $cites }）。
departure-later = 比预定（{ $planned }）晚{ $days }天，{ $on }：{ $act }（{ $cites }）。

# 时间线
timeline-heading = 时间线
timeline-caption = 各项行为及其日期、由此产生的后果和预定，按日期排列
timeline-none = 尚无登记。
timeline-picture = 按比例绘制的时间线；每个标记通往表中相应的行
timeline-key = 圆形：{ $first }。方形：{ $second }。菱形：双方。数字与表中一致。横条表示行为发生于其间的日子；虚线：预定；带圈：已更正；划线：不计入。色带表示某一状况存续的时间；竖线为本页的日期。
timeline-number = 序号
timeline-happenedOn = 发生日期
timeline-what = 事项
timeline-document = 文件
timeline-evidence = 证据
timeline-effective = 效力起始
timeline-known = 另一方知悉
timeline-recorded = 登记时间
timeline-computed = 计算得出
timeline-plan = 预定
timeline-moved = （已改期；原为{ $was }）
timeline-reason = 程序外登记，理由：{ $reason }
timeline-corrected = 更正于{ $at }：{ $now }，原为{ $was }。{ $reason }
timeline-annulled = 撤销于{ $at }（原为{ $was }）。{ $reason }
timeline-asOf = 本页的日期
band-provisional = 暂时适用
band-inForce = 生效
band-known = 双方知悉
status-fellAway = 案文已重开
status-finding = 不符合
status-mayHaveHappened = 可能已发生
status-later = 晚于该日
status-annulled = 已撤销
consequence-provisionalApplication = 暂时适用开始
consequence-entryIntoForce = 生效
consequence-knownToBoth = 双方知悉
consequence-supersedes = 取代{ $other }
consequence-superseded = 由{ $other }取代
consequence-terminated = 终止
consequence-ended = 随其协定结束
consequence-lapsed = 随其协定失效
consequence-abandoned = 放弃

# 文件与页脚
documents-heading = 文件
documents-none = 没有已登记行为提及文件。
document-act = 行为{ $number }
foot-made = 由状态图{ $chart }依据登记第{ $version }版判定。
foot-how = 本页如何生成
foot-known = 截至{ $asOf }，依据截至{ $knownAt }的登记。
foot-permanent = 本页截至{ $day }的永久地址
foot-data = 数据
foot-verify = 核验
foot-cite = 引用本页
foot-citation = { $title }（{ $id }），截至{ $day }的状况，知悉时间{ $instant }，状态图{ $chart }。

# 登记册
register-short = 登记册
register-title = 两个组织之间的协定及其各自状况
register-intro = 每一状况均根据已登记行为，按最后条款的状态图计算得出，并注明条文。
register-list = 登记册内容
register-found = 查询结果
register-empty = 登记册为空。
register-no-match = 登记册中没有符合者。请减少筛选条件或改用其他词语。
register-no-more = 此后没有更多内容。
counts-label = 文书数量
counts-states = 按状态分列的文书
count-agreement = { $n }项协定
count-amendment = { $n }项修正
count-implementation = { $n }项执行
filter-label = 检索与筛选
filter-text = 标题或标识中的词语
filter-state = 状态
filter-kind = 种类
filter-party = 当事方（简称）
filter-inForceOn = 该日有效
filter-any = 不限
filter-apply = 检索
filter-clear = 清除全部筛选
row-findings = { $count }项行为不符合
pages-label = 分页
pages-first = 首页
pages-next = 下一页
error-back = 回到登记册

# 页面如何生成
made-title = 页面如何生成
made-intro = 每一页都是已登记行为和两个时钟的函数。以下说明其方法，以便您核对。
made-acts = 行为是依据
    .text = 登记册记录行为：在法律上发生了什么、何时、由谁、以何为证。没有人登记协定已生效；那是计算出来的。
made-order = 次序来自日期
    .text = 行为按其法律日期的先后，由根据最后条款建立的状态图加以判断。登记的先后不起作用。不符合者不计入，并作为发现显示。
made-effects = 效力由计算得出
    .text = 生效、取代、失效和终止均由行为产生，并随之立即改变。每项效力都注明所依据的条文，其证明力不优于它所依据的最弱行为。
made-clocks = 两个时钟
    .text = 第一个询问某日的状况；第二个只使用截至某一时刻的登记。两者都写在地址中，因此带有两者的地址永远给出同样的答案。
made-evidence = 证据分等级
    .text = 由优至劣：作准文本、核证副本、官方、间接来源、推断、无。仅知其界限的日期显示为区间。
made-corrections = 更正从不删除
    .text = 更正取代或撤销一项登记，并追溯至最初；如询问更正以前所知的情况，登记册仍给出原来的答案。
made-verify = 自行核验
    .text = `pacta verify` 重新计算每项登记和每一状况。每个答案都载有判定它的状态图版本。每页的数据链接在页脚，状态图如实绘制。

# 术语表
glossary-title = 术语表
glossary-intro = 本网页所用术语及其所出自的2016年联合国与移民组织协定条文。
glossary-acts = 行为
glossary-act = 应填日期：{ $date }。证据：{ $evidence }。
term-party = 当事方
    .text = 受协定约束的两个组织之一。
term-organ = 机关
    .text = 当事方中负责核准的机构：大会、理事会。
term-act = 行为
    .text = 在法律上发生的事：由一方或双方，在某一法律日期，有证据。
term-consequence = 后果
    .text = 根据最后条款由行为产生的结果。它由计算得出，从不登记。
term-entry-into-force = 生效
    .text = 文书开始具有约束力的日期：协定为较后的签署日，修正为较后的核准日。
term-supersession = 取代
    .text = 较早的协定自较后的协定生效之日起为其取代。
term-amendment = 修正
    .text = 按其自身程序对有效协定作出的改变。
term-notice = 书面通知
    .text = 一方以书面形式将其本身核准的日期通知另一方。
term-known-to-both = 双方知悉
    .text = 双方均能知悉修正已生效的时间：较后的通知之日。它不改变生效日期。
term-provisional = 暂时适用
    .text = 协定在条款有规定时于生效前适用的时间。
term-duty = 义务
    .text = 一旦发生其他行为，当事方即应作出的行为。
term-registration = 登记
    .text = 在联合国秘书处登记或归档备案。它不产生任何效力。
term-plan = 预定
    .text = 预期的行为。它与行为分开保存，不改变任何日期。
term-finding = 发现
    .text = 不符合行为次序的已登记行为。在符合之前不计入。
term-correction = 更正
    .text = 取代或撤销较早登记的较后登记。它不是修正。
term-evidence = 证据
    .text = 证明行为之物及其等级。
term-as-of = 截至
    .text = 所询问状况的法律日期。
term-known-at = 知悉时间
    .text = 所用登记截至的时刻。
term-ledger = 总账
    .text = 按登记先后排列的登记清单。其中没有任何内容被更改或删除。
term-chart = 状态图
    .text = 根据最后条款建立的状态图。它说明何种行为可在何种行为之后。

# API 参考
reference-title = API 参考
reference-intro = 通过 HTTP 的 JSON。阅读开放；登记须有令牌。
reference-instrument = { $name } 代表 { $one }、{ $two } 或 { $three }：答复相同。
reference-route = 路径
reference-access = 权限
reference-what = 内容
access-open = 开放
access-token = 令牌

# 问题
problems-title = 问题
problems-intro = 可能代替所求而给出的答复，以及应如何处理。
problem-all = 所有问题类型
problem-code = 代码
problem-status = HTTP 状态
problem-meaning = 含义
problem-type = 问题类型 { $code }，HTTP 状态 { $status }
problem-malformed-request = 请求格式有误
    .advice = 无法读取请求。`errors` 列出每个字段及其应有的内容；未作任何登记。
problem-token-required = 登记须有令牌
    .advice = 阅读开放；登记须有 `Authorization: Bearer TOKEN`。令牌在数据文件夹的 `token` 文件中。
problem-token-refused = 令牌无效
    .advice = 所给令牌不属于本登记册。请查看数据文件夹的 `token` 文件。
problem-host-refused = 不允许该主机名
    .advice = 环回地址上的登记册只应答环回主机名，以免外来网页接触到它。请使用 127.0.0.1 或 localhost，或设置 PACTA_HOST。
problem-not-found = 此处没有该内容
    .advice = 登记册中没有此名称的资源。`GET /api/agreements` 或 `pacta list` 显示现有内容。
problem-method-not-allowed = 该资源不接受此方法
    .advice = 本登记册不更改也不删除：用 GET 阅读，用 POST 登记。Allow 标头列出资源所接受的方法。
problem-not-acceptable = 没有此种表示形式
    .advice = 状态图有 xstate、scxml、mermaid、dot 或 outline 格式；其他均为 JSON。
problem-act-not-open = 程序不接受该行为
    .advice = `reasons` 列出须在先的每项行为或使之关闭的原因，并注明当事方、机关和条文。实际发生的行为仍可用 `outsideProcedure` 并附理由登记。
problem-no-such-procedure = 条款没有此程序
    .advice = 该协定的条款未规定修正，或未规定此种执行方式。详情说明现有的程序。
problem-meetings-not-announced = 所需会议尚未公布
    .advice = 预测不猜测机关何时开会。`errors` 列出每个机关、日期以及如何得知其会议。请以日历给出，或用 `usePattern` 要求按惯例推定：凡依此推定的日期均予标明。
problem-version-conflict = 其间已有新的登记
    .advice = 在登记过程中状况已改变；`standing` 显示现状。请查看，如行为仍然成立则再试。
problem-already-registered = 登记册中已有此标识的协定
    .advice = 标识只能使用一次。请另选一个，或在现有协定上登记行为。
problem-precondition-failed = 状况比您所见的更新
    .advice = If-Match 标头所指版本较旧；`standing` 显示较新的版本。请查看，如行为仍然成立则发送其 ETag。
problem-too-large = 请求过大
    .advice = 请求正文最多 256 kB。
problem-unsupported-media-type = 正文不是 JSON
    .advice = 请以 `Content-Type: application/json`、UTF-8 发送正文。
problem-impossible-content = 内容不可能成立
    .advice = 请求可以读取，但其内容不能成立：`errors` 列出每个字段及理由；未作任何登记。
problem-clauses-refused = 最后条款有误
    .advice = 条款不构成程序：`errors` 列出每处及理由。格式见 README。
problem-key-reused = 幂等键已用于其他请求
    .advice = 一个 Idempotency-Key 只代表一个请求。新的请求请用新的键。
problem-precondition-required = 请说明您所见的版本
    .advice = 登记须有 If-Match 标头，其值为所依据状况的 ETag。请先用 GET 阅读文书。
problem-store-unavailable = 登记册现在不能写入
    .advice = 数据库忙、已满或只读；未作任何登记。请在 Retry-After 所示秒数后再试；如仍如此，请检查磁盘和日志。
problem-too-many-simulations = 正在运行的模拟过多
    .advice = 同时只能运行有限数量的长时间模拟，以便其他请求得到应答。请在 Retry-After 所示秒数后再试。
problem-store-refused = 数据库不能使用
    .advice = 数据库比本程序新、曾被手工编辑或已损坏。消息会说明是哪一种；请恢复备份或使用较新的程序。
problem-internal = 登记册出错
    .advice = 这是缺陷；未作任何登记。日志中以请求标识载有详情。

# Checkpoints and certificates
proof-none = 尚未签署检查点。
proof-checkpoint = 检查点
proof-of = { $checkpoint }：{ $size }项登记，根值{ $root }。
proof-signed = 签署于{ $time }。
proof-uncosigned = 尚无人会签。
proof-cosigned = 会签者：{ $who }。
proof-reported = { $party }的见证者于{ $time }报告：{ $finding }
proof-behind = { $party }的见证者落后：已会签至{ $size }项登记。
certificate-title = 状态证明
certificate-asOf = 截至
certificate-knownAt = 依据登记截至
certificate-chart = 判定所用状态图
certificate-link = 永久地址
certificate-grounds = 依据
certificate-keys = 登记册的公钥：
certificate-verify = 如何核验
certificate-promise = 承诺与不承诺的内容
certificate-version = 版本
certificate-entry = 登记
certificate-what = 登记内容
certificate-when = 时间
certificate-proof = 证明
certificate-receipt = 回执
certificate-no-checkpoint = 这些登记尚未全部列入检查点；下一个检查点将包括它们。
certificate-checkpoint = 首个包括全部这些登记的检查点：{ $size }项登记。
