"""placeholder until the next commit"""
ROUTES: list = []
