# 消息
news-of = 消息：{ $what }
calendar-of = 计划与义务：{ $what }
calendar-planned = 预期：{ $act }
calendar-owed = 应履行：{ $act }
calendar-plan-expected = 此为预期，尚未确认。
calendar-plan-confirmed = 已确认。
calendar-plan-overdue = 曾预期于该日，但尚无记录。
calendar-plan-dropped = 已撤销。
calendar-plan-fulfilled = 已发生。
calendar-duty = 自该日起应履行，直至履行为止。
calendar-given = 已履行：{ $on }。
news-atom = 消息源（Atom）
news-json = 消息源（JSON）
news-calendar = 计划与义务日历
news-subscribe = 订阅日历
