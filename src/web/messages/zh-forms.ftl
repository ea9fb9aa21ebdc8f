# The order of the register
filter-sort = 排序
sort-registered = 最新登记者在前
sort-changed = 最新录入者在前
sort-inForce = 最近生效者在前

# 第二人确认
task-confirm = 确认
task-rule = 双人规则
confirm-intro = 依双人规则，一项行为或更正须经第二人确认后方可计入；录入者本人不得为第二人。
confirm-none = 此处没有等待第二人确认的事项。
confirm-own = 此项由您录入，须由另一人确认
confirm-recorded = 录入者：{ $principal }
confirm-title = 确认：{ $what }
conflict-gone = 您的内容未被记录，且已不能照原样记录。
waiting-title = 等待第二人确认
waiting-none = 登记簿中没有等待第二人确认的事项。
rule-is =
    .on = 双人规则现行适用。
    .off = 双人规则现不适用。
rule-intro = 适用期间，本协定及其附属文书的每项行为和每项更正，须经第二人确认后方可计入。
rule-set =
    .on = 适用双人规则
    .off = 解除双人规则
rule-then =
    .on = 此后录入的事项须经第二人确认后方可计入；已录入的照旧计入。
    .off = 此后录入的事项立即计入；现在等待的继续等待。
rule-reason = 理由随规则留存于登记簿。
rule-waiting = 现有{ $count }项等待确认。

# 机密证据
field-confidential = 证据保密
    .hint = 证据中仅等级公开；其余仅向所选当事方的人员和审计人员显示。
confidential-open = 否，公开
confidential-of = 对{ $party }保密
confidential-title = 机密证据
confidential-intro = 账册中仅有摘要，即证据与盐值的规范 JSON 的 SHA-256。您的查阅已记入日志。
confidential-party = 保密方
confidential-salt = 盐值
confidential-digest = 账册中的摘要

# 登记协定
register-new = 登记协定
    .intro = 协定连同其最后条款以数据（JSON）登记。先显示条款所构成的流程图；确认之前不作登记。
register-clauses = 最后条款（JSON）
    .hint = 写法见 README 及随程序提供的协定。
register-file = 或含有条款的文件
    .hint = 如选择文件，则以文件代替文本。
register-preview = 登记前请核对
register-drawn = 这些条款构成的流程图
register-parties = 缔约方
register-confirm = 登记
fault-document = 请填写证据内容，或使其公开
fault-clauses = 请输入最后条款或选择文件
fault-json = 这不是 JSON
fault-large = 文件大于 1 MB
register-registered = { $id }已在登记簿中

# 随时间变化的状况
slider-label = 移动日期
slider-known = 移动知悉日期

# 在服务器上核验
audit-verifying = 在此核验登记簿
    .what = 服务器逐一检查各条目、树、已签署的检查点及其旁存的一切，与 `pacta verify` 相同；其间照常可读。不信任服务器者可在别处核验案卷。
verify-start = 立即核验
verify-running = 正在核验，发起者{ $principal }，{ $at }
verify-at = 当前：{ $what }
verify-refresh = 重新加载本页可查看进度。
verify-none = 服务器启动以来未在此核验。
verify-done = 核验者{ $principal }，{ $at }
verify-sound = 无异常：已检查{ $entries }个条目和{ $positions }个状况。
verify-faults = { $entries }个条目中有{ $count }处异常：
verify-more = 仅显示前{ $count }处；`pacta verify` 列出全部。
verify-checkpoints = 已与{ $count }个检查点比对，最后一个含{ $size }个条目。
verify-no-checkpoint = 未与任何检查点比对：整个登记簿可能是重新制作的。
verify-broke = 核验中断：{ $why }
verify-who = 有审计权者可发起核验。
fault-long = 最多输入{ $most }个字符
fault-control = 请删去不能打印的字符
fault-after = 列表中没有这一页；请回到第一页
fault-meetings = 某一机关在如此长的时间内的会议尚未宣布：请选择“未宣布会议时按惯常规律推算”
fault-in-force = 已经生效：此前不再有待办事项
error-asked = 所请求的地址：{ $address }
error-needs = 需要权限{ $right }，下列角色具有该权限：{ $roles }
