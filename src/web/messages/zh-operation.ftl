# That recording stands still
standstill = 记录已停止，阅读仍可进行。
standstill-since = 自{ $time }起。
standstill-severed = 此处已确认的记录不再存在于账册之中。
standstill-contradicted = 账册与已签署的检查点相矛盾。
standstill-damaged = 核验发现有内容与所记录的不符。
standstill-full = 磁盘空间已用尽。
standstill-readonly = 数据库无法写入。
standstill-unusable = 磁盘读写失败。
