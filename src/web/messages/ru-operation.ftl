# That recording stands still
standstill = Запись остановлена, чтение продолжается.
standstill-since = С { $time }.
standstill-severed = Того, что здесь было подтверждено, в журнале больше нет.
standstill-contradicted = Журнал противоречит подписанной контрольной точке.
standstill-damaged = Проверка показала: что-то не таково, каким было записано.
standstill-full = На диске не осталось места.
standstill-readonly = В базу данных нельзя писать.
standstill-unusable = Диск не может прочитать или записать.
