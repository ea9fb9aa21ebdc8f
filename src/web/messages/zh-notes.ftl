# Private notes on acts: where they are named, shown and erased.
note-kept = 私人备注，由{ $party }保存
note-title = 私人备注
note-intro = 不应写入登记册本身的个人资料。账本只保存其摘要，因此删除不影响任何证明。
note-party = 保存方
note-text = 内容
note-salt = 盐值
note-digest = 账本中的摘要
note-erase = 删除备注
note-reason = 原因
    .hint = 原因永久保留；备注本身（内容和盐值）立即从登记册中消失。备份中的副本在备份删除之前仍在。
note-erased = 已于{ $at }由{ $by }删除：{ $reason }
field-privateNote = 私人备注
    .hint = 保存在登记册之外，只向该方的主体和审计员显示，并可删除。其他个人资料请写在这里，不要写在别处。
note-done = 备注刚刚已删除。
note-incomplete = 备注已删除。其部分内容可能暂时留在数据库自身的日志中：SQLite 至登记册下次关闭为止，PostgreSQL 至服务器清理为止。
