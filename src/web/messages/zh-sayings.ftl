# 不利情形
adverse-organRefuses = { $organ }（{ $party }）不予核准；程序停留于此，直至该机关重新审议草案或双方重开谈判。
adverse-organDefers = { $organ }（{ $party }）将决定推迟到下届会议；任何事项均不失效，但没有该决定也无法继续。
adverse-textChanged = 一方核准后，案文经修改后返回：谈判重开，对旧案文的核准失效。
adverse-noticesCross = 两份通知同时在途，任何一方均不知哪一份先收到；每份通知各自有效，故先后次序不影响结果。
adverse-noticeLost = { $organ }（{ $party }）的通知未送达：另一方不知该项核准的日期。
adverse-datesWrong = { $by }的核准所载日期为{ $was }，后查明实为{ $on }；更正追溯至最初，此前的答复仍可查询。
adverse-supersededWhilePending = 假设的协定{ $successor }按相同条款缔结，在本程序待决期间取代{ $agreement }：本程序于该日失效。
adverse-signatureBeforeNotice = 签署先于{ $organ }（{ $party }）的通知：不予接受；如确已发生，则明示记录，但不计效力。
repair-approvesAfterAll = { $organ }（{ $party }）重新审议草案并予以核准
repair-otherText = 双方重开谈判并商定另一案文；两个机关均予核准
repair-nextSession = { $organ }（{ $party }）在下届会议上核准，{ $on }
repair-newText = 双方商定新案文，两个机关均予核准
repair-nothing = 无需补救；程序继续进行
repair-noticeRepeated = 重新发出通知，自收到之日起计
repair-correctionEnough = 更正本身即已足够：所有行为仍符合程序
repair-othersCorrected = 不再符合程序的行为也查明发生较晚，一并更正
repair-receivedBefore = 查明通知在签署之前已收到：该项发现自行消失
repair-signedAnew = 发出通知，协定重新签署；过早的签署仍列为发现
repair-completedBefore = 在后继协定生效之前完成；其后有效，直至随其协定终止
repair-proposedAnew = 同一修改作为对后继协定的修正案重新提出
not-ended = 程序已结束
not-agreementNotInForce = 所属协定在该日未生效
not-noReject = 本程序中没有机关可以不予核准
not-noDefer = 本程序中没有机关可以推迟决定
not-noApprove = 本程序中没有机关可以核准
not-decided = 核准阶段已结束，或所有有关机关均已作出决定
not-noReopening = 本程序中不能重开谈判
not-reopeningOver = 已不能再重开谈判
not-noApprovalHere = 本程序不需机关核准
not-noWayHome = 程序已不能完成
not-noApprovalOfParty = 该方没有已记录或待作出的核准
not-noNotices = 本程序不包括书面通知
not-noticeGiven = 已有一份通知发出
not-noticesOver = 两份通知已不能均发出
not-noNoticeLeft = 本程序不包括书面通知，或均已发出
not-noticeOver = 该通知已不能发出
not-noSignature = 本程序没有待完成的签署
not-noNoticeMissing = 没有签署必须等待的未发通知
not-agreementItself = 这是协定本身；请就其修正案提问
not-inForceAlready = 已经生效，故不再待决
not-noForceLeft = 已不能生效
not-notAnew = 按其条款不能重新缔结该协定

# 途径、计划和预测
route-agreementEnds = 所属协定{ $agreement }终止（{ $how }）
route-superseded = { $by }生效
route-supersededByNone = 取代它的后续协定生效（登记册中没有）
plan-session = 第{ $number }届会议
plan-special = 特别会议，{ $from }至{ $to }
plan-special-unknown = 不知如何召开{ $organ }的特别会议
plan-special-late = 召开任何特别会议均已太迟
unknown-meetings = { $organ }在{ $from }至{ $to }之间的会议尚未全部公布。公布的会议日历可使之明确。
unknown-pattern = 可改按其惯常会期推算。
assumed-start = { $on }之前不发生任何事项。
assumed-waiting = { $acts }：{ $after }之后{ $range }天；依据{ $cases }个已知案例。
assumed-after-opening = 成为可能
assumed-after-firstApproval = 首次核准
assumed-after-lastApproval = 最后核准
assumed-atOnce = { $acts }：在成为可能的当日；所需时间不详。
assumed-firstMeeting = { $acts }：在成为可能后的首次会议；所需时间不详。
assumed-meetings = { $organ }的会议：已公布：{ $announced }；按惯常会期、未公布：{ $expected }。
assumed-noDeferral = { $organ }不推迟到下届会议；其频率不详。
assumed-deferral = { $organ }推迟到下届会议：{ $of }次中有{ $count }次。
assumed-source = （案例：{ $n }）

# 条款变更演练
rehearsed-state = 阶段将是：{ $state }。
rehearsed-date = { $effect }：{ $after }，而非：{ $before }。
rehearsed-fits = 将符合程序：{ $act }，{ $on }。
rehearsed-misfits = 将不符合程序：{ $act }，{ $on }。
rehearsed-same = 没有任何差异。

# 证明书
certificate-verify-keys = 将登记册的公钥与您通过其他途径（书面或由另一方）获得的公钥相比较。用它验证检查点下的签名，并用见证方的公钥验证其签名（格式为{ $format }）。
certificate-verify-receipts = 获取所列每一条目的回执：{ $address }，或{ $command }。其中载有条目本身及其证明（{ $format }）。
certificate-verify-leaf = 对一个零字节加该条目计算SHA-256，按证明推算至根值（RFC 9162第2.1.3.2节），并与检查点中的根值相比较。
certificate-verify-chart = 将状态图（{ $address }）应用于截至所问日期的行为，或由{ $command }执行：所得状况必须与所证明者一致。它也可能依据该协定所属系列的条目：其所依附或所取代的协定。
certificate-verify-consistency = 将检查点与较后的检查点相比较：{ $address }证明其间没有任何改动。
certificate-promise-tampering = 所承诺的是篡改的证据，而非防止篡改。掌握机器者可以更改文件；但持有先前检查点的任何人都能证明发生了更改。
certificate-promise-outsiders = 对外部人员和单个用户：对任何已记录行为的更改、删除、插入或移动，在重新计算散列值和树时即会显现。
certificate-promise-operator = 对登记册的运营者：仅以他人持有检查点、见证方联署或本证明书为限。外界尚无人见过的内容仍可能被重新制作。
certificate-promise-all = 对运营者与所有见证方共同行事：不作任何承诺，也不承诺所记录的内容真实：只承诺其在登记册所示时间被记录，且此后未变。

# 索取证据的函件
letter-to = 致：{ $who }
letter-subject = 证据：{ $act } – { $title }
letter-recorded = 协定“{ $title }”的登记册记录了以下行为：{ $act }，{ $on }（{ $cites }）。
letter-have-secondary = 其中仅有另一来源对此的说明。
letter-have-inferred = 其中仅有由其他文件推知的内容。
letter-have-none = 其中没有任何证据。
letter-document = 所列文件为{ $document }。
letter-ask = 如蒙提供证明该行为之文件的副本（{ $what }），或告知并无此种文件，不胜感激。
letter-then = 记录将随之补全；如日期有所不同，将予更正，并显示该项更正。

# 审计轨迹的种类
kind-registered = 协定列入登记册
kind-started = 程序启动
kind-act = 记录行为
kind-outOfProcedure = 在程序之外记录行为
kind-correction = 更正行为
kind-annulment = 撤销行为
kind-plan = 计划
kind-rule = 两人规则
kind-confirmation = 由第二人确认
kind-refusal = 拒绝
kind-signIn = 令牌当日首次出示
kind-notPermitted = 因无权限而被拒绝
kind-export = 文件已发出
kind-noteErased = 私人备注的文字已删除
kind-principalAdded = 增加主体
kind-principalDisabled = 停用主体
kind-tokenIssued = 发放令牌
kind-tokenRotated = 更换令牌
kind-tokenRevoked = 撤销令牌
kind-webhookChanged = 网络钩子已变更
trail-refused = 被拒绝：{ $act }
role-reader = 阅读者
role-recorder = 记录员
role-registrar = 登记官
role-auditor = 审计员
role-administrator = 管理员

# 手头没有的条款
cite-final = 最后条款，条号不详
cite-assumed = 假定
cite-clauses-missing = 手头没有该协定本身的条款
cite-supposed = 假设
cite-document = { $document }，第{ $paragraph }段
cite-practice-document = 惯例（{ $document }）
cite-practice-since = { $year }年以来的惯例
said-on = { $act }，{ $on }
said-of = { $kind }：{ $said }
